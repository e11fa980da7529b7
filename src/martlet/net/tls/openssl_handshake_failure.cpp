#include "openssl_handshake_failure.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <string>

namespace martlet::net {
namespace {

Error no_tls(const Origin& origin) {
  return {Code::unsupported, host_and_port(origin) + " does not speak TLS", {}, "check the port, or use http:// if that is intended"};
}

Error old_tls(const Origin& origin) {
  return {Code::unsupported, host_and_port(origin) + " offers no TLS 1.2 or later", {}, "enable TLS 1.2 or 1.3 on the server"};
}

}  // namespace

Error handshake_failure(const CertificateCheck& check) {
  const unsigned long queued = ERR_peek_error();
  const int reason = ERR_GET_LIB(queued) == ERR_LIB_SSL ? ERR_GET_REASON(queued) : 0;
  const char* text = ERR_reason_error_string(queued);
  ERR_clear_error();
  if (check.refusal) return *check.refusal;
  switch (reason) {
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST:
    case SSL_R_PACKET_LENGTH_TOO_LONG: return no_tls(check.origin);
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION: return old_tls(check.origin);
    default: break;
  }
  const std::string why = text ? text : "for an unknown reason";
  return {Code::unavailable, "the TLS handshake with " + host_and_port(check.origin) + " failed: " + why, {}, ""};
}

}  // namespace martlet::net
