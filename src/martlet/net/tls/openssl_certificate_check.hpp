#pragma once
#include <openssl/ssl.h>

#include <optional>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

/// The expected server, and the reason why its certificate was refused, if it was.
struct CertificateCheck {
  Origin origin;
  std::string trusted;
  std::optional<Error> refusal;
};

/// OpenSSL's verify callback for all sessions: returns its result unchanged, and fills in the session's CertificateCheck.
int verify_certificate(int is_valid, X509_STORE_CTX* store) noexcept;

}  // namespace martlet::net
