#pragma once
#include <openssl/ssl.h>

#include <string>

#include <martlet/base/result.hpp>

namespace martlet::net {

/// Loads the certificate authorities that a client trusts: those in `trust_path` if it isn't empty, otherwise those that SSL_CERT_FILE and
/// SSL_CERT_DIR name, otherwise the system's. Returns where they came from, for error messages.
Result<std::string> load_trusted_certificates(SSL_CTX& context, const std::string& trust_path);

}  // namespace martlet::net
