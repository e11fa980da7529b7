#include "openssl_trusted_certificates.hpp"

#include <openssl/err.h>

#include <cstdlib>
#include <filesystem>
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

}  // namespace

Result<std::string> load_trusted_certificates(SSL_CTX& context, const std::string& trust_path) {
  const Result<std::vector<Trust>> trusts = find_trust(trust_path);
  if (!trusts) return std::unexpected(trusts.error());
  for (const Trust& trust : *trusts) {
    if (const Result<void> loaded = load(context, trust); !loaded) return std::unexpected(loaded.error());
  }
  return join(*trusts, " and ", &Trust::path);
}

}  // namespace martlet::net
