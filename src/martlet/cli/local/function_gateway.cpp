#include "function_gateway.hpp"

#include <chrono>
#include <ostream>
#include <utility>

#include <martlet/base/text.hpp>
#include <martlet/cli/command/command.hpp>
#include <martlet/cli/command/number_option.hpp>
#include <martlet/cli/local/function_log.hpp>
#include <martlet/cli/local/function_options.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/server/server.hpp>

namespace martlet::cli {
namespace {

using namespace std::chrono_literals;

constexpr const char* untouched = "nothing was started";
constexpr std::chrono::milliseconds request_grace = 500ms;  // for current requests when asked to stop
constexpr std::chrono::milliseconds process_grace = 500ms;  // for processes, after the requests

Result<void> take_transport(FunctionGatewaySettings& settings, std::string_view text) {
  const std::optional<cloud::GatewayKind> kind = cloud::gateway_kind_named(text);
  if (!kind) return failure(Code::malformed, '"' + std::string(text) + "\" is not rest, http-api-1, http-api-2, function-url or alb");
  settings.kind = *kind;
  return {};
}

// Reads the older option, which names only the format.
Result<void> take_payload(FunctionGatewaySettings& settings, std::string_view text) {
  if (text != "1.0" && text != "2.0") return failure(Code::malformed, '"' + std::string(text) + "\" is neither 1.0 nor 2.0");
  settings.kind = text == "1.0" ? cloud::GatewayKind::rest_api : cloud::GatewayKind::http_api_2;
  return {};
}

std::vector<std::string> media_types(std::string_view text) {
  std::vector<std::string> types;
  split(text, ',', [&](std::string_view type) {
    if (type = trim(type); !type.empty()) types.emplace_back(type);
  });
  return types;
}

void announce(const FunctionGatewaySettings& settings, const std::string& url, Console console) {
  if (settings.as_json) {
    json::Value object;
    object.set("url", url);
    object.set("transport", cloud::name_of(settings.kind));
    console.out << object.to_text() << std::endl;  // flushed, since a reader waits for it
  } else {
    console.err << "listening on " << url << std::endl;
  }
}

cloud::Gateway gateway_for(cloud::Sandbox& sandbox, const FunctionGatewaySettings& settings, std::ostream& err) {
  cloud::GatewayOptions options;
  options.kind = settings.kind;
  options.binary_media_types = media_types(settings.binary_media_types);
  options.log = Log([&err](std::string_view line) { err << line << '\n' << std::flush; }, Level::info);
  if (settings.streams) return {[&sandbox](std::string event) { return sandbox.invoke_streamed(std::move(event)); }, std::move(options)};
  return {[&sandbox](std::string event) { return sandbox.invoke(std::move(event)); }, std::move(options)};
}

int serve(const FunctionGatewaySettings& settings, Console console) {
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  cloud::SandboxOptions sandbox_options;
  sandbox_options.log = function_log(console.err);
  sandbox_options.freezes = settings.freezes;
  cloud::Sandbox sandbox(reactor, settings.function, std::move(sandbox_options));
  net::ServerOptions server_options;
  server_options.host = settings.host;
  server_options.port = settings.port;
  auto server = net::Server::listen(reactor, gateway_for(sandbox, settings, console.err).as_handler(), server_options);
  if (!server) {
    console.err << "martlet local: " << to_text(with_name(server.error())) << '\n';
    return 1;
  }
  bool is_stopping = false;
  const auto stop = [&](net::Reactor::Signal) {
    if (std::exchange(is_stopping, true)) return reactor.stop();  // a second Ctrl-C stops at once
    server->stop(request_grace, [&] { sandbox.stop(process_grace, [&] { reactor.stop(); }); });
  };
  if (const auto watched = reactor.on_signal(stop); !watched) {
    console.err << "martlet local: " << to_text(with_name(watched.error())) << '\n';
    return 1;
  }
  announce(settings, server->url(), console);
  reactor.run();
  return 0;
}

bool can_stream(cloud::GatewayKind kind) { return kind == cloud::GatewayKind::function_url || kind == cloud::GatewayKind::rest_api; }

}  // namespace

std::vector<Option> function_gateway_options(FunctionGatewaySettings& settings) {
  std::vector<Option> options = function_options(settings.function);
  options.push_back({"transport",
                     "KIND",
                     "the kind of events: rest, http-api-1, http-api-2, function-url or alb (default: http-api-2)",
                     [&settings](std::string_view text) { return take_transport(settings, text); },
                     {"rest", "http-api-1", "http-api-2", "function-url", "alb"}});
  options.push_back({"payload",
                     "1.0|2.0",
                     "the kind of events by payload format: 1.0 for rest, 2.0 for http-api-2",
                     [&settings](std::string_view text) { return take_payload(settings, text); },
                     {"1.0", "2.0"}});
  options.push_back({"binary-media-types", "LIST",
                     "the binary media types of the REST API, such as */*; also sets MARTLET_BINARY_MEDIA_TYPES",
                     [&settings](std::string_view text) -> Result<void> {
                       settings.binary_media_types = text;
                       return {};
                     }});
  options.push_back(flag_option("stream", "streams responses, with function-url or rest; also sets MARTLET_INVOKE_MODE", settings.streams));
  options.push_back(number_option("port", "the port to listen on; 0 lets the system choose (default: 8081)", 0, 65'535,
                                  [&settings](std::uint64_t number) { settings.port = static_cast<std::uint16_t>(number); }));
  options.push_back({"host", "H", "the address to listen on; 0.0.0.0 for every interface (default: 127.0.0.1)",
                     [&settings](std::string_view text) -> Result<void> {
                       settings.host = text;
                       return {};
                     }});
  options.push_back(number_option("concurrency", "how many invocations can run at once; further ones get status 429 (default: 100)", 1,
                                  10'000, [&settings](std::uint64_t number) { settings.function.concurrency_max = number; }));
  options.push_back(flag_option("no-freeze", "doesn't freeze processes that wait for an event, which helps debuggers",
                                [&settings] { settings.freezes = false; }));
  options.push_back(flag_option("json", "prints the address as one line of JSON", settings.as_json));
  return options;
}

int serve_function_gateway(FunctionGatewaySettings& settings, Console console) {
  if (settings.streams && !can_stream(settings.kind)) {
    const Error cannot{Code::unsupported,
                       "--stream: " + std::string(cloud::name_of(settings.kind)) + " doesn't support streaming",
                       {},
                       "add --transport function-url or --transport rest"};
    return refuse("martlet local", untouched, cannot, console);
  }
  if (settings.streams) settings.function.variables["MARTLET_INVOKE_MODE"] = "RESPONSE_STREAM";
  if (!settings.binary_media_types.empty()) settings.function.variables["MARTLET_BINARY_MEDIA_TYPES"] = settings.binary_media_types;
  if (const Result<void> checked = check_function(settings.function); !checked)
    return refuse("martlet local", untouched, checked.error(), console);
  return serve(settings, console);
}

}  // namespace martlet::cli
