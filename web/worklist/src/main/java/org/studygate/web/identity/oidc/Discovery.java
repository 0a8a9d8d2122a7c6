package org.studygate.web.identity.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;

/** The provider's addresses, as it publishes them (OpenID Connect Discovery), and the way there. */
final class Discovery {

  private static final int TIMEOUT_MS = 10_000;

  private final Issuer issuer;
  private volatile OIDCProviderMetadata metadata;

  Discovery(Issuer issuer) {
    this.issuer = issuer;
  }

  /** Asked for when first needed, so that the server starts while the provider is down. */
  OIDCProviderMetadata metadata() throws OidcException {
    if (metadata == null) {
      try {
        metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MS, TIMEOUT_MS);
      } catch (GeneralException | IOException e) {
        throw new OidcException("the provider cannot be reached", e);
      }
    }
    return metadata;
  }

  static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setConnectTimeout(TIMEOUT_MS);
    request.setReadTimeout(TIMEOUT_MS);
    request.setFollowRedirects(false);
    return request.send();
  }
}
