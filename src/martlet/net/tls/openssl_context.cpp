#include "openssl_context.hpp"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <new>
#include <utility>

#include "openssl_trusted_certificates.hpp"

namespace martlet::net {
namespace {

// Returns the host's name without its root dot, which certificates don't have.
std::string name_of(const Origin& origin) {
  std::string name = origin.host;
  if (name.size() > 1 && name.back() == '.') name.pop_back();
  return name;
}

}  // namespace

Result<ClientContext> make_client_context(const std::string& trust_path) {
  // Ignores the machine's openssl.cnf: the offered TLS parameters must not depend on where a program runs.
  OPENSSL_init_ssl(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  ClientContext made;
  made.context.reset(SSL_CTX_new(TLS_client_method()));
  if (!made.context) throw std::bad_alloc();
  SSL_CTX& context = *made.context;
  SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
  SSL_CTX_set_options(&context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(&context, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_verify(&context, SSL_VERIFY_PEER, verify_certificate);
  constexpr unsigned char http11[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  SSL_CTX_set_alpn_protos(&context, http11, sizeof http11);

  Result<std::string> trusted = load_trusted_certificates(context, trust_path);
  if (!trusted) return std::unexpected(std::move(trusted.error()));
  made.trusted = std::move(*trusted);
  return made;
}

SslSession make_client_session(SSL_CTX& context, CertificateCheck& check) {
  SslSession session(SSL_new(&context));
  if (!session) throw std::bad_alloc();
  SSL_set_connect_state(session.get());
  SSL_set_app_data(session.get(), &check);
  // The common name isn't a host name (RFC 9110, 4.3.4), and partial wildcards such as `f*.example.com` aren't in use.
  SSL_set_hostflags(session.get(), X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  std::string name = name_of(check.origin);
  if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session.get()), name.c_str()) == 1) return session;
  ERR_clear_error();
  // Without a name to check against, every certificate would be accepted, so both calls must succeed.
  if (name.empty() || SSL_set1_host(session.get(), name.c_str()) != 1) return nullptr;
  // SSL_set_tlsext_host_name, which is a macro with a C cast.
  if (SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data()) != 1) return nullptr;
  return session;
}

}  // namespace martlet::net
