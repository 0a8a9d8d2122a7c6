package org.studygate.web.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.identity.ExternalPerson;

/** A provider of identities: OpenID Connect Core 1.0, authorization code flow with PKCE. */
final class OidcProvider {

  private final OidcSettings settings;
  private final ClientID client;
  private final Discovery discovery;

  OidcProvider(OidcSettings settings) {
    this.settings = settings;
    this.client = new ClientID(settings.clientId());
    this.discovery = new Discovery(new Issuer(settings.issuer()));
  }

  /** A person whom the provider vouches for, and its token, which a sign-out there needs. */
  record Answer(ExternalPerson person, String idToken) {}

  /** Where the browser goes to sign in. */
  URI signIn(Attempt attempt) throws OidcException {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE),
            new Scope("openid", "profile", "email"),
            client,
            attempt.callback())
        .endpointURI(discovery.metadata().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Where the browser goes to sign out there too; empty when the provider has no such address. */
  Optional<URI> signOut(String idToken, URI back) throws OidcException {
    URI address = discovery.metadata().getEndSessionEndpointURI();
    try {
      return address == null
          ? Optional.empty()
          : Optional.of(new LogoutRequest(address, SignedJWT.parse(idToken), back, null).toURI());
    } catch (java.text.ParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Turns the code that the browser brought into a person.
   *
   * @throws OidcException when the provider cannot be reached, or signature, issuer, audience, time
   *     or nonce of its token are wrong
   */
  Answer answer(String code, Attempt attempt) throws OidcException {
    try {
      OIDCTokens tokens = tokens(code, attempt);
      var token =
          validator(tokens.getIDToken()).validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
      List<Map<String, Object>> claims = new ArrayList<>();
      claims.add(token.toJSONObject());
      userInfo(tokens, token.getSubject().getValue()).ifPresent(claims::add);
      accessToken(tokens).ifPresent(claims::add);
      return new Answer(new Claims(claims).person(settings), tokens.getIDToken().getParsedString());
    } catch (ParseException | IOException | BadJOSEException | JOSEException e) {
      throw new OidcException("the provider's answer cannot be used", e);
    }
  }

  private OIDCTokens tokens(String code, Attempt attempt)
      throws OidcException, ParseException, IOException {
    TokenRequest request =
        new TokenRequest(
            discovery.metadata().getTokenEndpointURI(),
            new ClientSecretBasic(client, new Secret(settings.clientSecret())),
            new AuthorizationCodeGrant(
                new AuthorizationCode(code),
                attempt.callback(),
                new CodeVerifier(attempt.verifier())));
    var response = OIDCTokenResponseParser.parse(Discovery.send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw new OidcException("the provider refused the code");
    }
    return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
  }

  /** With a public key of the provider's, whatever algorithm the token chooses among those. */
  private IDTokenValidator validator(JWT token) throws OidcException, IOException {
    if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm)
        || !JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
      throw new OidcException("the provider's token is not signed with its key");
    }
    return new IDTokenValidator(
        new Issuer(settings.issuer()),
        client,
        algorithm,
        discovery.metadata().getJWKSetURI().toURL());
  }

  private Optional<Map<String, Object>> userInfo(OIDCTokens tokens, String subject)
      throws OidcException, ParseException, IOException {
    if (discovery.metadata().getUserInfoEndpointURI() == null) {
      return Optional.empty();
    }
    UserInfoRequest request =
        new UserInfoRequest(discovery.metadata().getUserInfoEndpointURI(), tokens.getAccessToken());
    UserInfoResponse response = UserInfoResponse.parse(Discovery.send(request.toHTTPRequest()));
    if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
      return Optional.empty();
    }
    var info = response.toSuccessResponse().getUserInfo();
    if (!subject.equals(info.getSubject().getValue())) {
      throw new OidcException("the provider speaks of two people");
    }
    return Optional.of(info.toJSONObject());
  }

  /** Came from the provider directly, not through the browser; some put the roles only there. */
  private static Optional<Map<String, Object>> accessToken(OIDCTokens tokens) {
    try {
      return Optional.of(
          SignedJWT.parse(tokens.getAccessToken().getValue()).getJWTClaimsSet().toJSONObject());
    } catch (java.text.ParseException opaque) {
      return Optional.empty();
    }
  }
}
