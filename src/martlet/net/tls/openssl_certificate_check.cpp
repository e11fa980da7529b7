#include "openssl_certificate_check.hpp"

#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace martlet::net {
namespace {

struct CertificateDeleter {
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
  void operator()(BIO* bio) const { BIO_free(bio); }
};
template <class T>
using Owned = std::unique_ptr<T, CertificateDeleter>;

constexpr std::size_t names_bytes_max = 200;

// Names come from an unverified server: only characters of DNS names may be logged.
bool is_printable_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '*' || c == '_';
  });
}

std::string_view bytes_of(const ASN1_STRING* text) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)), static_cast<std::size_t>(ASN1_STRING_length(text))};
}

std::string names_in(const X509& certificate) {
  const Owned<GENERAL_NAMES> names(static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr)));
  std::string text;
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type != GEN_DNS || !is_printable_name(bytes_of(name->d.dNSName))) continue;
    const std::string_view dns = bytes_of(name->d.dNSName);
    if (text.size() + dns.size() > names_bytes_max) return text + ", ...";
    text += (text.empty() ? "" : ", ") + std::string(dns);
  }
  return text;
}

std::string date_of(const ASN1_TIME* time) {
  const Owned<BIO> memory(BIO_new(BIO_s_mem()));
  if (!memory || !time || ASN1_TIME_print_ex(memory.get(), time, ASN1_DTFLGS_ISO8601) != 1) return "an unreadable date";
  char text[64];
  const int size = BIO_read(memory.get(), text, sizeof text);
  return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : "an unreadable date";
}

Error for_other_names(const Origin& origin, const X509& certificate) {
  const std::string names = names_in(certificate);
  const std::string whose = names.empty() ? "is for no host" : "is for " + names;
  return {Code::denied,
          "the certificate of " + host_and_port(origin) + ' ' + whose + ", and not for " + origin.host,
          {},
          "check the address, or give the server a certificate that has " + origin.host + " among its alternative names"};
}

Error out_of_date(const Origin& origin, const std::string& when) {
  return {Code::denied, "the certificate of " + host_and_port(origin) + ' ' + when, {}, "renew it, or correct this machine's clock"};
}

Error untrusted(const Origin& origin, long verify_result, const std::string& trusted) {
  return {Code::denied,
          "the certificate of " + host_and_port(origin) + " is not trusted: " + X509_verify_cert_error_string(verify_result),
          {},
          "if you trust its issuer, set SSL_CERT_FILE to a PEM file with the issuer's certificate (trusted now: " + trusted + ')'};
}

Error refused(const CertificateCheck& check, int verify_result, const X509* certificate) {
  const Origin& origin = check.origin;
  if (!certificate) return untrusted(origin, verify_result, check.trusted);
  switch (verify_result) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return for_other_names(origin, *certificate);
    case X509_V_ERR_CERT_HAS_EXPIRED: return out_of_date(origin, "expired at " + date_of(X509_get0_notAfter(certificate)));
    case X509_V_ERR_CERT_NOT_YET_VALID: return out_of_date(origin, "is valid only from " + date_of(X509_get0_notBefore(certificate)));
    default: return untrusted(origin, verify_result, check.trusted);
  }
}

}  // namespace

int verify_certificate(int is_valid, X509_STORE_CTX* store) noexcept {
  const void* session = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
  auto* check = static_cast<CertificateCheck*>(SSL_get_app_data(static_cast<const SSL*>(session)));
  if (!is_valid) check->refusal = refused(*check, X509_STORE_CTX_get_error(store), X509_STORE_CTX_get_current_cert(store));
  return is_valid;
}

}  // namespace martlet::net
