#include <martlet/auth/cookie_sessions.hpp>

#include <algorithm>
#include <deque>
#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "session/seal.hpp"

namespace martlet::session_detail {
namespace {

constexpr std::size_t cookie_bytes_max = 4096;  // RFC 6265, section 6.1: name, value and attributes
constexpr std::size_t attribute_bytes = 200;    // upper bound for the length of all attributes except Domain and Path
constexpr std::size_t secret_bytes_min = 32;
constexpr std::size_t key_id_bytes_max = 16;

bool is_key_id(std::string_view id) {
  const auto fits = [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c); };
  return !id.empty() && id.size() <= key_id_bytes_max && std::all_of(id.begin(), id.end(), fits);
}

void check(const SessionKeys& keys) {
  if (keys.keys.empty()) throw std::runtime_error("sessions require a key, such as SessionKeys{{{\"2026a\", secret}}}");
  for (const SessionKey& key : keys.keys) {
    if (!is_key_id(key.id))
      throw std::runtime_error("the id of a session's key must consist of 1 to 16 letters and digits; it is \"" + key.id + '"');
    if (key.secret.reveal().size() < secret_bytes_min) {
      throw std::runtime_error("the secret of the session's key \"" + key.id + "\" must have at least 32 characters");
    }
    const auto has_same_id = [&](const SessionKey& other) { return other.id == key.id; };
    if (std::count_if(keys.keys.begin(), keys.keys.end(), has_same_id) > 1) {
      throw std::runtime_error("two session keys have the id \"" + key.id + '"');
    }
  }
}

std::int64_t milliseconds_of(WallTime time) { return time.time_since_epoch().count(); }

}  // namespace

class SessionCookies::Keys {
 public:
  explicit Keys(const SessionKeys& keys) {
    for (const SessionKey& key : keys.keys) keys_.emplace_back(key);
  }
  std::string close(std::string_view text, const std::string& cookie) const {
    const Key& first = keys_.front();
    return "1." + first.id + '.' + to_base64url(first.seal.close(text, context(first.id, cookie)));
  }
  std::optional<std::string> open(std::string_view sealed, const std::string& cookie) const {
    if (!sealed.starts_with("1.")) return std::nullopt;
    sealed.remove_prefix(2);
    const std::size_t dot = sealed.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    for (const Key& key : keys_) {
      if (key.id != sealed.substr(0, dot)) continue;
      const std::optional<std::string> bytes = from_base64url(sealed.substr(dot + 1));
      return bytes ? key.seal.open(*bytes, context(key.id, cookie)) : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  struct Key {
    explicit Key(const SessionKey& given) : id(given.id), seal(given.secret.reveal()) {}
    std::string id;
    Seal seal;
  };
  // Includes the name, so that a cookie's value isn't valid for another cookie.
  static std::string context(const std::string& id, const std::string& cookie) { return "1." + id + '.' + cookie; }
  std::deque<Key> keys_;
};

SessionCookies::SessionCookies(const SessionKeys& keys, SessionOptions options, const Clock& clock)
    : options_(std::move(options)), clock_(clock) {
  check(keys);
  keys_ = std::make_unique<const Keys>(keys);
}
SessionCookies::~SessionCookies() = default;

CookieOptions SessionCookies::cookie_options() const {
  return {.ttl = options_.ttl,
          .is_secure = options_.is_secure,
          .same_site = options_.same_site,
          .domain = options_.domain,
          .path = options_.path};
}

void SessionCookies::begin(Response& response, const Session& session) const {
  json::Value content;
  content.set("end", milliseconds_of(clock_.now() + options_.ttl));
  content.set("user", session.user);
  if (!session.scope.empty()) content.set("scope", json::Array(session.scope.begin(), session.scope.end()));
  std::string sealed = keys_->close(content.to_text(), options_.cookie);
  const std::size_t bytes = options_.cookie.size() + sealed.size() + options_.domain.size() + options_.path.size() + attribute_bytes;
  if (bytes > cookie_bytes_max) {
    throw std::length_error("a session of " + std::to_string(sealed.size()) +
                            " bytes doesn't fit into a cookie; keep only an id in the session");
  }
  response.state(options_.cookie, std::move(sealed), cookie_options());
}

void SessionCookies::end(Response& response) const {
  CookieOptions options = cookie_options();
  options.ttl = std::chrono::milliseconds(0);
  response.state(options_.cookie, "", std::move(options));
}

std::optional<std::expected<Session, const char*>> SessionCookies::open(const Request& request) const {
  const json::Value* cookie = request.state().find(options_.cookie);
  if (!cookie) return std::nullopt;
  const auto refused = [](const char* why) { return std::expected<Session, const char*>(std::unexpected(why)); };
  if (!cookie->string()) return refused("its cookie was sent more than once");
  const std::optional<std::string> text = keys_->open(*cookie->string(), options_.cookie);
  if (!text) return refused("no key decrypts it");
  const Result<json::Value> content = json::parse(*text);
  const json::Value* end = content ? content->find("end") : nullptr;
  if (!end || !end->int64()) return refused("it is of another version");
  if (milliseconds_of(clock_.now()) >= *end->int64()) return refused("it has expired");
  Session session;
  session.user = content->text("user");
  if (const json::Value* scope = content->find("scope"); scope && scope->array()) {
    for (const json::Value& one : *scope->array()) session.scope.push_back(one.string() ? *one.string() : std::string());
  }
  return session;
}

Boom refuse(const Request& request, const char* why) {
  request.log().debug("a session was refused", {{"why", why}});
  return unauthorized("Invalid session", "Cookie");
}

}  // namespace martlet::session_detail
