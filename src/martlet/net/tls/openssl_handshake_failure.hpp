#pragma once
#include <martlet/base/result.hpp>

#include "openssl_certificate_check.hpp"

namespace martlet::net {

/// Explains why the handshake failed: because of the certificate, because the server speaks no TLS, or only an old version. Empties
/// OpenSSL's error queue.
Error handshake_failure(const CertificateCheck& check);

}  // namespace martlet::net
