#include "published_keys.hpp"

#include <exception>

#include <martlet/async/blocking.hpp>
#include <martlet/json/value.hpp>

#include "jwt_key.hpp"
#include "key_url.hpp"

namespace martlet {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds retry_wait = 1s;  // between two requests while there are no keys
constexpr std::size_t response_bytes_max = 1024 * 1024;

// Returns whether `now` is less than `time` after `since`. False if the clock was set back in between.
bool is_within(WallTime since, WallTime now, std::chrono::seconds time) { return now >= since && now - since < time; }

}  // namespace

// Returns the cached keys if they can be used without another request.
std::optional<PublishedKeys::Keys> PublishedKeys::cached_keys_for(const std::optional<std::string>& kid) {
  const std::lock_guard guard(mutex_);
  const WallTime now = clock_.now();
  if (!keys_ || !is_within(fetched_, now, endpoint_.stale_max)) return std::nullopt;
  const bool is_known = !kid || JwtSignatureVerifier(*keys_).knows(*kid);
  const bool is_fresh = is_within(fetched_, now, endpoint_.age_max);
  if (is_known && (is_fresh || is_fetching_)) return keys_;
  if (tried_ && is_within(*tried_, now, endpoint_.interval) && !is_fetching_) return keys_;
  return std::nullopt;
}

Result<PublishedKeys::Keys> PublishedKeys::keys_or_failure() {
  const std::lock_guard guard(mutex_);
  if (keys_ && is_within(fetched_, clock_.now(), endpoint_.stale_max)) return keys_;
  return failure(Code::unavailable, "there are no keys to verify tokens with: " + failure_);
}

bool PublishedKeys::is_fetch_allowed() {
  const std::lock_guard guard(mutex_);
  return !tried_ || !is_within(*tried_, clock_.now(), keys_ ? endpoint_.interval : retry_wait);
}

Task<Result<std::shared_ptr<const JwtKeys>>> PublishedKeys::keys_for(std::optional<std::string> kid) {
  if (std::optional<Keys> cached = cached_keys_for(kid)) co_return std::move(*cached);
  const TaskMutex::Lock lock = co_await fetching_.lock();
  if (std::optional<Keys> cached = cached_keys_for(kid)) co_return std::move(*cached);  // another request has fetched them in the meantime
  if (is_fetch_allowed()) {
    // Blocking work continues after its request is canceled. Otherwise clients that disconnect at once could prevent the keys from being
    // fetched.
    auto work = [this] { fetch_into_cache(); };
    co_await blocking(work);
  }
  co_return keys_or_failure();
}

void PublishedKeys::fetch_into_cache() {
  {
    const std::lock_guard guard(mutex_);
    tried_ = clock_.now();
    is_fetching_ = true;
  }
  Result<Keys> fetched = fetch_without_exceptions();
  const std::lock_guard guard(mutex_);
  is_fetching_ = false;
  if (!fetched) {
    failure_ = std::move(fetched.error().what);
    return;
  }
  keys_ = std::move(*fetched);
  fetched_ = clock_.now();
}

Result<PublishedKeys::Keys> PublishedKeys::fetch_without_exceptions() {
  try {
    return fetch();
  } catch (const std::exception& thrown) {
    return failure(Code::internal, thrown.what());
  }
}

Result<PublishedKeys::Keys> PublishedKeys::fetch() {
  const Result<std::string> url = key_set_url();
  if (!url) return std::unexpected(url.error());
  const Result<std::string> text = fetch_text(*url);
  if (!text) return std::unexpected(text.error());
  JwtKeys keys = JwtKeys::jwk_set(*text);
  if (!keys.problems().empty()) return failure(Code::malformed, keys.problems().front());
  if (keys.empty()) return failure(Code::malformed, "the JWK Set has no key that verifies signatures");
  return std::make_shared<const JwtKeys>(std::move(keys));
}

Result<std::string> PublishedKeys::fetch_text(const std::string& url) {
  FetchRequest request = FetchRequest::get(url).header("accept", "application/json");
  request.timeout(endpoint_.timeout).body_bytes_max(response_bytes_max).without_trace();
  Result<FetchResponse> response = http_.fetch_blocking(std::move(request));
  if (!response) return std::unexpected(std::move(response.error()));
  if (response->status != 200) return failure(Code::unavailable, url + " answered with " + std::to_string(response->status));
  return std::move(response->body);
}

// Returns the set's URL. The issuer in the document must be the requested one (OpenID Connect Discovery 1.0, section 4.3).
Result<std::string> PublishedKeys::key_set_url() {
  if (!endpoint_.is_discovered) return endpoint_.url;
  if (!discovered_url_.empty()) return discovered_url_;
  const std::string url = discovery_url(endpoint_.url);
  const Result<std::string> text = fetch_text(url);
  if (!text) return std::unexpected(text.error());
  const Result<json::Value> document = json::parse(*text);
  if (!document || document->text("issuer") != endpoint_.url)
    return failure(Code::malformed, url + " is the configuration of another issuer");
  const std::string_view found = document->text("jwks_uri");
  if (!is_safe_key_url(found)) return failure(Code::malformed, url + " has no jwks_uri that begins with https");
  discovered_url_ = found;
  return discovered_url_;
}

}  // namespace martlet
