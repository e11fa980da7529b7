#pragma once
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/base/result.hpp>
#include <martlet/config/settings.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

struct RunOptions {
  ServerOptions server{};
  std::string base_path{};  ///< a prefix that a gateway adds before the application's paths (a custom domain's base path);
                            ///< MARTLET_BASE_PATH goes before it
};

namespace run_detail {

/// Makes the server and registers the application. Its error is an initialization error.
using Setup = std::function<Result<void>(Server&)>;
int run(int argc, char** argv, const Setup& setup, RunOptions options);

template <class F>
struct SettingsOf;
template <class S>
struct SettingsOf<void (*)(Server&, const S&)> {
  using type = S;
};

}  // namespace run_detail

/// The whole of a service's main(): `return martlet::run(argc, argv, orders::app);`
/// `app` registers what the service consists of: `void app(Server&)`, or `void app(Server&, const Settings&)` where Settings is a
/// struct with a schema, read from defaults and environment variables first.
///
/// With AWS_LAMBDA_RUNTIME_API in the environment the program is a Lambda function; otherwise an HTTP server, until SIGTERM
/// or SIGINT. `--help` lists the options: --port, --host, --loops, --event FILE, --routes.
/// Gives main()'s exit status: 0 done, 1 failed, 2 wrong arguments.
template <class F>
int run(int argc, char** argv, F app, RunOptions options = {}) {
  if constexpr (std::is_invocable_v<F&, Server&>) {
    const auto setup = [&](Server& server) -> Result<void> {
      app(server);
      return {};
    };
    return run_detail::run(argc, argv, setup, std::move(options));
  } else {
    using Settings = typename run_detail::SettingsOf<decltype(+app)>::type;
    const auto setup = [&](Server& server) -> Result<void> {
      const Result<Settings> settings = read_settings<Settings>(ProcessEnvironment());
      if (!settings) return std::unexpected(settings.error());
      app(server, *settings);
      return {};
    };
    return run_detail::run(argc, argv, setup, std::move(options));
  }
}

}  // namespace martlet
