#include "openssl_context.hpp"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <filesystem>
#include <new>
#include <vector>

#include <martlet/base/join.hpp>

namespace martlet::net {
namespace {

namespace fs = std::filesystem;

// OpenSSL knows only the path on the system that it was built for, but a static program also runs on other systems.
constexpr const char* system_files[] = {
    "/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Alpine
    "/etc/pki/tls/certs/ca-bundle.crt",    // Amazon Linux, Fedora
    "/etc/ssl/ca-bundle.pem",              // openSUSE
    "/etc/ssl/cert.pem",                   // BSD and derivatives
};

struct Trust {
  std::string path;
  bool is_folder;
  std::string variable;  // the environment variable that names it, if any
};

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool is_folder(const std::string& path) {
  std::error_code failed;
  return fs::is_directory(path, failed);
}

Result<std::vector<Trust>> find_trust(const std::string& trust_path) {
  if (!trust_path.empty()) return std::vector<Trust>{{trust_path, is_folder(trust_path), ""}};
  std::vector<Trust> named;
  if (const std::string file = variable("SSL_CERT_FILE"); !file.empty()) named.push_back({file, false, "SSL_CERT_FILE"});
  if (const std::string folder = variable("SSL_CERT_DIR"); !folder.empty()) named.push_back({folder, true, "SSL_CERT_DIR"});
  if (!named.empty()) return named;
  for (const char* file : system_files) {
    std::error_code failed;
    if (fs::is_regular_file(file, failed)) return std::vector<Trust>{{file, false, ""}};
  }
  return failure(Code::missing, "no trusted certificate authorities were found: none of these files exists: " + join(system_files, ", "),
                 "install ca-certificates, or set SSL_CERT_FILE to a PEM file of certificates");
}

Result<void> load(SSL_CTX& context, const Trust& trust) {
  ERR_clear_error();
  const int loaded =
      trust.is_folder ? SSL_CTX_load_verify_dir(&context, trust.path.c_str()) : SSL_CTX_load_verify_file(&context, trust.path.c_str());
  ERR_clear_error();
  if (loaded == 1) return {};
  const std::string by = trust.variable.empty() ? "" : ", which " + trust.variable + " names";
  return failure(Code::malformed, "can't read trusted certificates from " + trust.path + by, "it must be a file of PEM certificates");
}

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

  const Result<std::vector<Trust>> trusts = find_trust(trust_path);
  if (!trusts) return std::unexpected(trusts.error());
  for (const Trust& trust : *trusts) {
    if (const Result<void> loaded = load(context, trust); !loaded) return std::unexpected(loaded.error());
  }
  made.trusted = join(*trusts, " and ", &Trust::path);
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
