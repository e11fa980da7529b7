#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <optional>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/server.hpp>

#include "application.hpp"
#include "transport.hpp"

// The conformance server: serves the conformance application through one transport, on a port.

namespace {

using namespace martlet;

struct Arguments {
  std::uint16_t port = 0;
  conformance::Transport transport = conformance::Transport::http;
};

std::optional<Arguments> parse(int argc, char** argv) {
  Arguments arguments;
  bool has_port = false;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string_view value = argv[i + 1];
    if (name == "--port") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), arguments.port);
      if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
      has_port = true;
    } else if (name == "--transport" || name == "--door") {
      const std::optional<conformance::Transport> transport = conformance::transport_named(value);
      if (!transport) return std::nullopt;
      arguments.transport = *transport;
    } else {
      return std::nullopt;
    }
  }
  if (argc % 2 == 0 || !has_port) return std::nullopt;
  return arguments;
}

int fail(const Error& error) {
  std::fprintf(stderr, "%s\n", to_text(error).c_str());
  return 1;
}

int serve(const Arguments& arguments) {
  WorkerPool workers(2);
  net::Reactor reactor(workers);
  Server server(conformance::application_options());
  conformance::application(server);
  if (const Result<void> ready = reactor.run(server.initialize()); !ready) return fail(ready.error());

  net::ServerOptions options;
  options.port = arguments.port;
  Result<net::Server> listening =
      net::Server::listen(reactor, conformance::transport_handler(server, arguments.transport), std::move(options));
  if (!listening) return fail(listening.error());
  const Result<void> signals =
      reactor.on_signal([&](net::Reactor::Signal) { listening->stop(std::chrono::milliseconds(1000), [&] { reactor.stop(); }); });
  if (!signals) return fail(signals.error());
  std::printf("listening on %s\n", listening->url().c_str());
  std::fflush(stdout);
  reactor.run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::optional<Arguments> arguments = parse(argc, argv);
  if (!arguments) {
    std::fprintf(stderr,
                 "usage: %s --port P [--transport http|inject|rest|http-api-1|http-api-2|function-url|alb]\n"
                 "port 0: the system chooses one; it is printed\n"
                 "--door names the transport, too; v1 is a REST API that decodes binary, v2 a function URL\n",
                 argv[0]);
    return 2;
  }
  return serve(*arguments);
}
