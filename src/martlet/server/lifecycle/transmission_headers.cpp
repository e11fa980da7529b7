#include <span>
#include <utility>

#include <martlet/base/text.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/http/preconditions.hpp>

#include "../request_extras.hpp"
#include "cache_control.hpp"
#include "content_type.hpp"
#include "security_headers.hpp"
#include "server_core.hpp"
#include "transmission.hpp"

// The headers that don't depend on the response's content.

namespace martlet {
void Transmission::put_content_type() {
  Response& response = *request_.response();
  const std::string_view charset = response.charset_ ? std::string_view(*response.charset_) : default_charset;
  std::string type = content_type(response.headers_.get("content-type"), response.default_type_, charset);
  if (!type.empty()) response.headers_.set("content-type", std::move(type));
}

void Transmission::put_security() {
  if (options().security) add_security_headers(*options().security, request_.response()->headers_);
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
  // Declared cookies are added later and have no effect here, as in hapi.
  const bool is_private = request_.auth().is_authenticated || response.headers_.has("set-cookie");
  const std::string value = cache_control(options().cache, {response.status(), request_.method(), response.ttl_, is_private});
  if (!value.empty()) response.headers_.set("cache-control", value);
}

void Transmission::put_cookies() {
  Response& response = *request_.response();
  if (clears_cookies()) {
    for (std::string& name : std::exchange(request_.extras_->cookies->to_clear, {})) response.unstate(std::move(name));
  }
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
