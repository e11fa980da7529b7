#pragma once
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/app/http_options.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/config/settings.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/invoke_mode.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

class Events;  // <martlet/events/events.hpp>

struct RunOptions {
  ServerOptions server{};
  /// A prefix that a gateway adds before the application's paths (a custom domain's base path); MARTLET_BASE_PATH takes precedence.
  std::string base_path{};
  HttpOptions http{};  ///< options of the HTTP server
  /// In Lambda: whether responses are streamed. Must match how the function is invoked (the mode of its function URL or REST API), which
  /// events don't contain. MARTLET_INVOKE_MODE (BUFFERED, RESPONSE_STREAM) takes precedence.
  lambda::InvokeMode invoke_mode = lambda::InvokeMode::buffered;
  /// In Lambda: handles events that are neither HTTP requests nor handled by a handler of Events; nullptr makes them invocation errors.
  std::unique_ptr<lambda::EventHandler> other_events{};
};

namespace run_detail {

enum class Purpose {
  serve,
  list_routes,  ///< or print the OpenAPI document; missing settings aren't errors and keep their defaults
};

/// A function that registers the application. If the application handles events other than HTTP, it wraps `handler`, which gets all
/// others. An error is an initialization error.
using Setup = std::function<Result<void>(Server&, Purpose, std::unique_ptr<lambda::EventHandler>& handler)>;
int run(int argc, char** argv, const Setup& setup, RunOptions options);

template <class F>
struct SettingsOf {
  static_assert(!std::is_same_v<F, F>,
                "the application is a function: void app(Server&), or with one or both of these after it: Events&, const Settings&");
  using type = int;
};
template <class S>
struct SettingsOf<void (*)(Server&, S)> {
  using type = std::remove_cvref_t<S>;
};
template <class S>
struct SettingsOf<void (*)(Server&, Events&, S)> {
  using type = std::remove_cvref_t<S>;
};

/// Calls `app` with the events of `server`, and wraps `handler`, which gets all others. Only programs with such an application link the
/// code that handles events.
void handle_events(Server& server, const std::function<void(Events&)>& app, std::unique_ptr<lambda::EventHandler>& handler);

/// Logs which variables look like misspelled settings.
void warn_about_misspelled_settings(const Schema& settings, const Server& server);

template <class Settings>
Result<Settings> settings_for(Purpose purpose) {
  if (purpose == Purpose::serve) return read_settings<Settings>(ProcessEnvironment());
  Settings settings{};
  // Missing or invalid settings don't matter here.
  (void)config::read_settings(schema_of<Settings>(), &settings, ProcessEnvironment(), {});
  return settings;
}

}  // namespace run_detail

/// Runs a service. This is all that its main() needs: `return martlet::run(argc, argv, orders::app);`
/// `app` registers the parts of the service: `void app(Server&)`, or `void app(Server&, const Settings&)` where Settings is a
/// struct with a schema, read from defaults and environment variables first. With `Events&` as the second parameter it registers handlers
/// for events other than HTTP, too (<martlet/events/events.hpp>). An exception that it throws is an initialization error.
///
/// If AWS_LAMBDA_RUNTIME_API is set, the program is a Lambda function. Otherwise it is an HTTP server until SIGTERM or SIGINT. `--help`
/// lists the options: --port, --host, --loops, --event FILE, --routes, --openapi. Returns main()'s exit status: 0 success, 1 failure,
/// 2 wrong arguments.
template <class F>
int run(int argc, char** argv, F app, RunOptions options = {}) {
  const auto setup = [&](Server& server, [[maybe_unused]] run_detail::Purpose purpose,
                         [[maybe_unused]] std::unique_ptr<lambda::EventHandler>& handler) -> Result<void> {
    if constexpr (std::is_invocable_v<F&, Server&>) {
      app(server);
    } else if constexpr (std::is_invocable_v<F&, Server&, Events&>) {
      run_detail::handle_events(server, [&](Events& events) { app(server, events); }, handler);
    } else {
      using Settings = typename run_detail::SettingsOf<std::decay_t<decltype(+app)>>::type;
      if (purpose == run_detail::Purpose::serve) run_detail::warn_about_misspelled_settings(schema_of<Settings>(), server);
      Result<Settings> settings = run_detail::settings_for<Settings>(purpose);
      if (!settings) return std::unexpected(settings.error());
      if constexpr (std::is_invocable_v<F&, Server&, const Settings&>) {
        app(server, *settings);
      } else {
        run_detail::handle_events(server, [&](Events& events) { app(server, events, *settings); }, handler);
      }
    }
    return {};
  };
  return run_detail::run(argc, argv, setup, std::move(options));
}

}  // namespace martlet
