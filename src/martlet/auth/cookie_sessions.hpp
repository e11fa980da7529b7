#pragma once
#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/config/secret.hpp>
#include <martlet/server/auth_strategy.hpp>
#include <martlet/server/clock.hpp>
#include <martlet/server/plugin.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// A secret with which sessions are encrypted.
struct SessionKey {
  std::string id{};  ///< 1 to 16 letters and digits; every cookie contains the id of its key: "2026a"
  Secret secret{};   ///< at least 32 characters, from a random generator: `openssl rand -base64 32`
};

/// The keys of sessions: the first encrypts new sessions, and all of them decrypt. If the keys are fetched at run time, register them as a
/// service: `server.services().singleton<SessionKeys>([](const Remote<Secrets>& secrets) { return ...; })`.
struct SessionKeys {
  std::vector<SessionKey> keys{};  ///< to replace a key, put a new one before it, and remove the old one when its sessions have expired
};

struct SessionOptions {
  std::string cookie = "session";      ///< the cookie's name; `__Host-session` binds it to this host
  std::chrono::seconds ttl{8 * 3600};  ///< counted from begin(); calling begin() again starts a new session
  SameSite same_site = SameSite::lax;  ///< SameSite::strict: not sent even when a link on another site is followed
  bool is_secure = true;               ///< if false, the cookie is also sent over http
  std::string domain{};                ///< if "", the cookie is sent only to the host that set it
  std::string path = "/";
};

namespace session_detail {

/// The contents of a cookie.
struct Session {
  std::string user;  ///< JSON text
  std::vector<std::string> scope;
};

/// The session cookies of responses and requests, encrypted. Thread-safe.
class SessionCookies {
 public:
  /// Throws std::runtime_error, without any part of a key, if keys can't be used.
  SessionCookies(const SessionKeys& keys, SessionOptions options, const Clock& clock);
  ~SessionCookies();

  const SessionOptions& options() const { return options_; }
  CookieOptions cookie_options() const;
  void begin(Response& response, const Session& session) const;
  void end(Response& response) const;

  /// Returns nullopt if the request has no such cookie, and an error if the cookie isn't a session or has expired.
  std::optional<std::expected<Session, const char*>> open(const Request& request) const;

 private:
  class Keys;
  std::unique_ptr<const Keys> keys_;
  SessionOptions options_;
  const Clock& clock_;
};

Boom refuse(const Request& request, const char* why);

}  // namespace session_detail

/// A service that begins and ends sessions. The plugin sessions<User>() registers it, so that it can be injected into handlers.
///
///     class Login {
///      public:
///       Login(Users& users, const Sessions<User>& sessions) : users_(users), sessions_(sessions) {}
///       std::expected<Reply<User>, Boom> operator()(Body<Password> sent) {
///         const std::optional<User> user = users_.find(sent->name, sent->password);
///         if (!user) return std::unexpected(unauthorized("Wrong name or password"));
///         Reply<User> reply(*user);
///         sessions_.begin(reply, *user, {"orders:read"});
///         return reply;
///       }
template <class User>
class Sessions {
 public:
  Sessions(const SessionKeys& keys, SessionOptions options, const Clock& clock)
      : cookies_(std::make_shared<const session_detail::SessionCookies>(keys, std::move(options), clock)) {}

  /// Sets the cookie: `user` as its schema writes it (without Secrets) and the scope, encrypted and authenticated. Throws std::length_error
  /// if that exceeds the 4096 bytes to which browsers limit a cookie.
  void begin(Response& response, const User& user, std::vector<std::string> scope = {}) const {
    cookies_->begin(response, {to_json(user), std::move(scope)});
  }
  /// Deletes the cookie at the client. A copy of it elsewhere remains valid until it expires, since the server doesn't store sessions.
  void end(Response& response) const { cookies_->end(response); }

  const session_detail::SessionCookies& cookies() const { return *cookies_; }

 private:
  std::shared_ptr<const session_detail::SessionCookies> cookies_;
};

namespace session_detail {

template <class User>
class SessionScheme final : public AuthScheme {
 public:
  using credentials_type = Credentials<User>;
  explicit SessionScheme(const Sessions<User>& sessions) : cookies_(sessions.cookies()) {}

  Task<Authentication> authenticate(Request& request) override {
    const auto opened = cookies_.open(request);
    if (!opened) co_return unauthorized(std::nullopt, "Cookie");
    if (!*opened) co_return refuse(request, opened->error());
    const Session& session = **opened;
    ReadOptions options;
    options.unknown = Unknown::strip;
    std::expected<User, Problems> user = read_json<User>(session.user, options);
    if (!user) co_return refuse(request, "its user is not what the service needs");
    co_return Credentials<User>{.value = std::move(*user), .scope = session.scope};
  }

 private:
  const SessionCookies& cookies_;
};

template <class User>
void add(Server& server, const std::string& strategy, const SessionOptions& options) {
  server.services().singleton<Sessions<User>>(
      [options](const SessionKeys& keys, const Clock& clock) { return Sessions<User>(keys, options, clock); });
  server.auth_strategy(strategy,
                       AuthStrategy::of<SessionScheme<User>>().described({.type = "apiKey", .in = "cookie", .name = options.cookie}));
}

}  // namespace session_detail

/// Sessions in a cookie that only this service can read or write: encrypted and authenticated (AES-256-GCM), with an expiry time on the
/// server's Clock. Adds the strategy `strategy` and the service Sessions<User>; handlers take Credentials<User>. The server stores nothing.
///
///     server.plugin(sessions<User>("session", {{{"2026a", settings.session_secret}}}));
template <class User>
Plugin sessions(std::string strategy, SessionKeys keys, SessionOptions options = {}) {
  return {"sessions of " + strategy, [strategy, keys = std::move(keys), options](Server& server) {
            server.services().value(SessionKeys(keys));
            session_detail::add<User>(server, strategy, options);
          }};
}
/// Does the same with SessionKeys that the program registers as a service.
template <class User>
Plugin sessions(std::string strategy, SessionOptions options = {}) {
  return {"sessions of " + strategy, [strategy, options](Server& server) { session_detail::add<User>(server, strategy, options); }};
}

}  // namespace martlet
