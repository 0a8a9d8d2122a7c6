package org.studygate.web.identity.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.net.URI;

/**
 * A sign-in that has begun, kept in the session: what comes back must belong to it.
 *
 * @param callback where the provider sends the browser back to
 */
record Attempt(String state, String nonce, String verifier, URI callback) implements Serializable {

  static Attempt begin(URI callback) {
    return new Attempt(
        new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), callback);
  }
}
