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

/// A secret by which sessions are sealed.
struct SessionKey {
  std::string id{};  ///< 1 to 16 letters and digits; in every cookie, so that it is known which key opens it: "2026a"
  Secret secret{};   ///< 32 characters or more, from a random generator: `openssl rand -base64 32`
};

/// The first seals, all open. To replace a key, put a new one before it, and remove the old one when its sessions have expired. If the keys
/// are fetched, bind them: `server.services().singleton<SessionKeys>([](const Remote<Secrets>& secrets) { return SessionKeys{...}; })`.
struct SessionKeys {
  std::vector<SessionKey> keys{};
};

struct SessionOptions {
  std::string cookie = "session";      ///< its name; `__Host-session` binds it to this host
  std::chrono::seconds ttl{8 * 3600};  ///< since begin(); a handler that calls it again starts a new session
  SameSite same_site = SameSite::lax;  ///< strict: even the first click on a link from another site comes without it
  bool is_secure = true;               ///< false: sent over http, too
  std::string domain{};                ///< "": only to the host that set it
  std::string path = "/";
};

namespace session_detail {

/// What a cookie holds.
struct Session {
  std::string user;  ///< JSON text
  std::vector<std::string> scope;
};

/// Seals sessions and opens them again. Thread-safe.
class Sealed {
 public:
  /// Throws std::runtime_error if keys can't be used; its text contains nothing of them.
  Sealed(const SessionKeys& keys, SessionOptions options, const Clock& clock);
  ~Sealed();

  const SessionOptions& options() const { return options_; }
  CookieOptions cookie_options() const;
  void begin(Response& response, const Session& session) const;
  void end(Response& response) const;

  /// nullopt: the request has no such cookie. An error: it has one that isn't a session, or has expired.
  std::optional<std::expected<Session, const char*>> open(const Request& request) const;

 private:
  class Keys;
  std::unique_ptr<const Keys> keys_;
  SessionOptions options_;
  const Clock& clock_;
};

Boom refuse(const Request& request, const char* why);

}  // namespace session_detail

/// Begins and ends the sessions of a server with the plugin sessions<User>(): a handler takes it as a service.
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
      : sealed_(std::make_shared<const session_detail::Sealed>(keys, std::move(options), clock)) {}

  /// Sets the cookie: `user` as its schema writes it (a Secret isn't written), and what they may do, encrypted and authenticated. Throws
  /// std::length_error where that doesn't fit into a cookie, which browsers keep up to 4096 bytes of.
  void begin(Response& response, const User& user, std::vector<std::string> scope = {}) const {
    sealed_->begin(response, {to_json(user), std::move(scope)});
  }
  /// Deletes the cookie at the client. A copy of it elsewhere stays valid until it expires: nothing is stored here.
  void end(Response& response) const { sealed_->end(response); }

  const session_detail::Sealed& sealed() const { return *sealed_; }

 private:
  std::shared_ptr<const session_detail::Sealed> sealed_;
};

namespace session_detail {

template <class User>
class SessionScheme final : public AuthScheme {
 public:
  using credentials_type = Credentials<User>;
  explicit SessionScheme(const Sessions<User>& sessions) : sealed_(sessions.sealed()) {}

  Task<Authentication> authenticate(Request& request) override {
    const auto opened = sealed_.open(request);
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
  const Sealed& sealed_;
};

template <class User>
void add(Server& server, const std::string& strategy, const SessionOptions& options) {
  server.services().singleton<Sessions<User>>(
      [options](const SessionKeys& keys, const Clock& clock) { return Sessions<User>(keys, options, clock); });
  server.auth_strategy(strategy,
                       AuthStrategy::of<SessionScheme<User>>().described({.type = "apiKey", .in = "cookie", .name = options.cookie}));
}

}  // namespace session_detail

/// Sessions in a cookie that only this service can read or write: encrypted and authenticated (AES-256-GCM), with a time by the server's
/// Clock. Adds the strategy `strategy`, and the service Sessions<User>; handlers take Credentials<User>. Nothing is kept on the server.
///
///     server.plugin(sessions<User>("session", {{{"2026a", settings.session_secret}}}));
template <class User>
Plugin sessions(std::string strategy, SessionKeys keys, SessionOptions options = {}) {
  return {"sessions of " + strategy, [strategy, keys = std::move(keys), options](Server& server) {
            server.services().value(SessionKeys(keys));
            session_detail::add<User>(server, strategy, options);
          }};
}
/// With SessionKeys that the program binds.
template <class User>
Plugin sessions(std::string strategy, SessionOptions options = {}) {
  return {"sessions of " + strategy, [strategy, options](Server& server) { session_detail::add<User>(server, strategy, options); }};
}

}  // namespace martlet
