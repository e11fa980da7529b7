#pragma once
#include <openssl/ssl.h>

#include <memory>
#include <optional>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

struct OpensslDeleter {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  void operator()(SSL* session) const { SSL_free(session); }
};
using SslContext = std::unique_ptr<SSL_CTX, OpensslDeleter>;
using SslSession = std::unique_ptr<SSL, OpensslDeleter>;

/// A client's context, and the source of its trusted certificates, for error messages.
struct TrustingContext {
  SslContext context;
  std::string trusted;  ///< for example "/etc/ssl/certs/ca-certificates.crt"
};

/// Creates a context; `trust_path` as in ClientOptions. Every session created from it verifies certificates.
Result<TrustingContext> make_context(const std::string& trust_path);

/// The expected server, and the reason why its certificate was refused, if it was.
struct CertificateCheck {
  Origin origin;
  std::string trusted;
  std::optional<Error> refusal;
};

/// Creates a client's session that accepts only a certificate for `check.origin`; null for an invalid host. `check` must outlive
/// it.
SslSession make_session(SSL_CTX& context, CertificateCheck& check);

/// OpenSSL's verify callback for all sessions: returns its result unchanged, and fills in the session's CertificateCheck.
int verify_certificate(int is_valid, X509_STORE_CTX* store) noexcept;

/// Explains why the handshake failed. Empties OpenSSL's error queue.
Error handshake_failure(const CertificateCheck& check);

}  // namespace martlet::net
