#pragma once
#include <concepts>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/config/environment.hpp>
#include <martlet/config/remote.hpp>
#include <martlet/config/settings.hpp>
#include <martlet/server/server.hpp>
#include <martlet/testing/event_response.hpp>
#include <martlet/testing/test_client.hpp>
#include <martlet/testing/test_log.hpp>

namespace martlet {

class Events;

/// A whole service without a socket, for its tests: the application that main() passes to martlet::run(), with other settings, and with
/// fakes for selected services. Starts on the first request. Requests are sent as TestClient describes: without credentials, or with those
/// passed to `as()`. The server doesn't see the machine's environment, and its log isn't printed.
///
///     TEST(Links, expire) {
///       martlet::ManualClock clock;
///       martlet::TestServer server(links::app, {.database = ":memory:"});
///       server.with<martlet::Clock>(clock);
///       const Link link = server.post("/links", NewLink{.url = "https://a.example"}).as<Link>();
///       clock.advance(std::chrono::hours(25));
///       EXPECT_EQ(server.get("/" + link.code).status, 410);
///     }
class TestServer : public TestClient {
 public:
  /// `app` as passed to martlet::run(). If it throws, or a setting is missing or wrong, the server can't start.
  explicit TestServer(std::function<void(Server&)> app, ServerOptions options = {});
  /// Uses the given settings.
  template <class Settings>
  TestServer(void (*app)(Server&, const Settings&), std::type_identity_t<Settings> settings, ServerOptions options = {})
      : TestServer([&](Server& server) { app(server, settings); }, std::move(options)) {}
  /// Reads settings from an environment: `TestServer server(links::app, FixedEnvironment{{"LINKS_TOKEN", "secret"}})`.
  template <class Settings, std::derived_from<Environment> E>
  TestServer(void (*app)(Server&, const Settings&), const E& environment, ServerOptions options = {})
      : TestServer([&](Server& server) { app(server, settings_of<Settings>(environment)); }, std::move(options)) {}
  /// Uses the default settings.
  template <class Settings>
  explicit TestServer(void (*app)(Server&, const Settings&)) : TestServer(app, FixedEnvironment{}) {}

  /// These do the same for applications that handle events other than HTTP.
  explicit TestServer(void (*app)(Server&, Events&), ServerOptions options = {}) : TestServer(std::in_place, app, std::move(options)) {}
  template <class Settings>
  TestServer(void (*app)(Server&, Events&, const Settings&), std::type_identity_t<Settings> settings, ServerOptions options = {})
      : TestServer(std::in_place, [&](Server& server, Events& events) { app(server, events, settings); }, std::move(options)) {}
  template <class Settings, std::derived_from<Environment> E>
  TestServer(void (*app)(Server&, Events&, const Settings&), const E& environment, ServerOptions options = {})
      : TestServer(
            std::in_place, [&](Server& server, Events& events) { app(server, events, settings_of<Settings>(environment)); },
            std::move(options)) {}
  template <class Settings>
  explicit TestServer(void (*app)(Server&, Events&, const Settings&)) : TestServer(app, FixedEnvironment{}) {}

  TestServer(TestServer&&) noexcept = default;
  TestServer(const TestServer&) = delete;

  /// Replaces the service T with `fake`, before the first request: `server.with<Clock>(clock)`, `.with<LinkStore>(FakeLinkStore())`. A
  /// variable still belongs to the test, which may change and query it; it must outlive the server. The server owns other fakes, and
  /// shares a std::shared_ptr. Services that only the replaced one needs aren't constructed. Throws std::logic_error if the server has
  /// started.
  template <class T, class Fake>
  TestServer& with(Fake&& fake) & {
    replace<T>(std::forward<Fake>(fake));
    return *this;
  }
  template <class T, class Fake>
  TestServer&& with(Fake&& fake) && {
    replace<T>(std::forward<Fake>(fake));
    return std::move(*this);
  }

  /// Passes this value to all constructors that take a `const Remote<T>&`, so that it isn't fetched.
  template <class T>
  TestServer& with_remote(T value) & {
    return with<Remote<T>>(Remote<T>::fixed(std::move(value)));
  }
  template <class T>
  TestServer&& with_remote(T value) && {
    return std::move(*this).template with<Remote<T>>(Remote<T>::fixed(std::move(value)));
  }

  /// Responds to an event other than HTTP, as the function would in Lambda: `server.event(sample_event("sqs", {.source = "orders-queue"}))`
  /// (<martlet/events/samples/sample_event.hpp>). Throws std::runtime_error, whose message lists all problems, if the server can't start.
  EventResponse event(std::string_view event);

  /// Starts the server. If it can't start, returns what the program would print, otherwise "".
  std::string failure();

  /// Returns the lines that the server logged, from level `debug` on.
  const TestLog& log() const;
  /// Returns the server itself, for tests of more than requests, such as its routes, or of services without a fake.
  Server& server();

 private:
  TestServer(std::in_place_t, const std::function<void(Server&, Events&)>& app, ServerOptions options);
  [[noreturn]] static void refuse(const Error& error);
  template <class Settings>
  static Settings settings_of(const Environment& environment) {
    Result<Settings> settings = read_settings<Settings>(environment);
    if (!settings) refuse(settings.error());
    return *std::move(settings);
  }
  Services& services();  // throws std::logic_error if the server has started

  template <class T, class Fake>
  void replace(Fake&& fake) {
    using Given = std::remove_cvref_t<Fake>;
    if constexpr (std::is_convertible_v<Given, std::shared_ptr<T>>) {
      services().template override<T>(std::shared_ptr<T>(std::forward<Fake>(fake)));
    } else {
      static_assert(std::derived_from<Given, T>, "the fake isn't derived from the service that it is to replace");
      if constexpr (std::is_lvalue_reference_v<Fake>) {
        services().template override<T>(std::shared_ptr<T>(std::shared_ptr<void>(), &fake));
      } else {
        services().template override<T>(std::shared_ptr<T>(std::make_shared<Given>(std::forward<Fake>(fake))));
      }
    }
  }
};

}  // namespace martlet
