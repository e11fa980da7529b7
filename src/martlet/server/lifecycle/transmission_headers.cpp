#include <span>
#include <utility>

#include <martlet/base/clock.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/preconditions.hpp>

#include "cache_control.hpp"
#include "server_core.hpp"
#include "transmission.hpp"

// The headers that a response gets whatever its content is.

namespace martlet {
namespace {

// hapi adds the charset to text, JSON and JavaScript.
bool takes_charset(std::string_view type) {
  if (type.find("charset=") != std::string_view::npos) return false;
  return type.starts_with("text/") || type.find("application/json") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}

}  // namespace

void Transmission::put_content_type() {
  Response& response = *request_.response();
  const std::string* given = response.headers_.get("content-type");
  const std::string_view base = given ? trim(*given) : response.default_type_;
  if (base.empty()) return;
  const bool with_charset = response.charset_ && (given ? takes_charset(base) : base != "application/octet-stream");
  std::string type;
  type.reserve(64);  // once, for all that follows
  type += base;
  if (with_charset) {
    type += type.ends_with(';') ? " charset=" : "; charset=";
    type += *response.charset_;
  }
  response.headers_.set("content-type", std::move(type));
}

void Transmission::put_security() {
  if (!options().security) return;
  const SecurityOptions& security = *options().security;
  http::Headers& headers = request_.response()->headers_;
  if (security.hsts) headers.set("strict-transport-security", *security.hsts);
  if (security.xframe) headers.set("x-frame-options", *security.xframe);
  if (security.xss) headers.set("x-xss-protection", *security.xss);
  if (security.no_open) headers.set("x-download-options", "noopen");
  if (security.no_sniff) headers.set("x-content-type-options", "nosniff");
  if (security.referrer) headers.set("referrer-policy", *security.referrer);
}

void Transmission::put_validators() {
  Response& response = *request_.response();
  if (response.status() == 304) return;
  const std::string* etag = response.headers_.get("etag");
  const std::string* modified = response.headers_.get("last-modified");
  if (!etag && !modified) return;
  http::Validators ours;
  if (etag) ours.etag = *etag;
  if (modified) ours.last_modified = from_http_date(*modified);
  ours.etag_varies = response.vary_etag_;
  const auto same = http::not_modified(request_.method(), request_.headers(), ours, std::span(encodings).subspan(1));
  if (!same) return;
  response.code(304);
  if (!same->etag.empty()) response.header("etag", same->etag);
}

void Transmission::put_cache_control() {
  Response& response = *request_.response();
  if (response.headers_.has("cache-control")) return;
  // Cookies that are declared come later, so that they change nothing here: as in hapi.
  const bool is_private = request_.auth().is_authenticated || response.headers_.has("set-cookie");
  const std::string value = cache_control(options().cache, {response.status(), request_.method(), response.ttl_, is_private});
  if (!value.empty()) response.headers_.set("cache-control", value);
}

void Transmission::put_cookies() {
  Response& response = *request_.response();
  for (std::string& name : request_.cookies_to_clear_) response.unstate(std::move(name));
  request_.cookies_to_clear_.clear();
  for (const Response::CookieChange& change : response.cookies_) {
    CookieOptions options;
    if (change.options) {
      options = *change.options;
    } else if (const auto declared = cookies_.find(change.name); declared != cookies_.end()) {
      options = declared->second;
    }
    const Result<std::string> header = set_cookie_header(change.name, change.value, options, request_.core_->now());
    if (!header) {
      throw internal("a cookie can't be sent: " + header.error().what);
    }
    response.headers_.add("set-cookie", *header);
  }
}

}  // namespace martlet
