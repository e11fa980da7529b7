#pragma once
#include <openssl/ssl.h>

#include <memory>
#include <string>

#include <martlet/base/result.hpp>

#include "openssl_certificate_check.hpp"

namespace martlet::net {

struct OpensslDeleter {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  void operator()(SSL* session) const { SSL_free(session); }
};
using SslContext = std::unique_ptr<SSL_CTX, OpensslDeleter>;
using SslSession = std::unique_ptr<SSL, OpensslDeleter>;

/// A client's context, and the source of its trusted certificates, for error messages.
struct ClientContext {
  SslContext context;
  std::string trusted;  ///< for example "/etc/ssl/certs/ca-certificates.crt"
};

/// Creates a context; `trust_path` as in ClientOptions. Every session created from it verifies certificates.
Result<ClientContext> make_client_context(const std::string& trust_path);

/// Creates a client's session that accepts only a certificate for `check.origin`; null for an invalid host. `check` must outlive it.
SslSession make_client_session(SSL_CTX& context, CertificateCheck& check);

}  // namespace martlet::net
