#include "arguments.hpp"

#include <getopt.h>

#include <array>
#include <charconv>
#include <string_view>

namespace martlet {
namespace {

template <class N>
Result<void> read_number(std::string_view text, N& number, std::string_view option, unsigned long max) {
  unsigned long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value > max) {
    return failure(Code::malformed,
                   "--" + std::string(option) + " takes a number up to " + std::to_string(max) + ", not \"" + std::string(text) + '"');
  }
  number = static_cast<N>(value);
  return {};
}

}  // namespace

Result<Arguments> Arguments::parse(int argc, char** argv) {
  static constexpr std::array<option, 9> options = {{{"port", required_argument, nullptr, 'p'},
                                                     {"host", required_argument, nullptr, 'h'},
                                                     {"loops", required_argument, nullptr, 'l'},
                                                     {"event", required_argument, nullptr, 'e'},
                                                     {"routes", no_argument, nullptr, 'r'},
                                                     {"openapi", no_argument, nullptr, 'o'},
                                                     {"json", no_argument, nullptr, 'j'},
                                                     {"help", no_argument, nullptr, '?'},
                                                     {nullptr, 0, nullptr, 0}}};
  Arguments arguments;
  opterr = 0;
  optind = 1;
  while (true) {
    const int at = optind;
    const int chosen = getopt_long(argc, argv, ":", options.data(), nullptr);
    if (chosen < 0) break;
    Result<void> read;
    switch (chosen) {
      case 'p': read = read_number(optarg, arguments.port, "port", 65535); break;
      case 'h': arguments.host = optarg; break;
      case 'l': read = read_number(optarg, arguments.loops, "loops", 1024); break;
      case 'e':
        arguments.action = Action::invoke_once;
        arguments.event_file = optarg;
        break;
      case 'r': arguments.action = Action::print_routes; break;
      case 'o': arguments.action = Action::print_openapi; break;
      case 'j': arguments.as_json = true; break;
      case ':': return failure(Code::malformed, std::string(argv[at]) + " needs a value", "see --help");
      default:
        if (std::string_view(argv[at]) != "--help")
          return failure(Code::malformed, "there is no option " + std::string(argv[at]), "see --help");
        arguments.action = Action::help;
        return arguments;
    }
    if (!read) return std::unexpected(read.error());
  }
  if (optind < argc) return failure(Code::malformed, "unexpected argument \"" + std::string(argv[optind]) + '"', "see --help");
  return arguments;
}

bool Arguments::is_loopback() const { return host == "localhost" || host == "::1" || host == "[::1]" || host.starts_with("127."); }

std::string Arguments::help(const std::string& program) {
  return program + " --port 8080              serves HTTP on 127.0.0.1:8080\n" + program +
         " --event event.json       answers one Lambda event and prints the answer\n"
         "\n"
         "  --port P      the port; 0 lets the system choose one (8080)\n"
         "  --host H      the address to listen on; 0.0.0.0 for every interface (127.0.0.1)\n"
         "  --loops N     event loops, each on a thread of its own; 0 for one per core (0)\n"
         "  --event FILE  a Lambda event, of HTTP or any other, from FILE, or from standard input with -\n"
         "  --routes      prints all routes; as JSON with --json\n"
         "  --openapi     prints the OpenAPI 3.1 document of all routes\n"
         "  --help        prints this help\n"
         "\n"
         "Environment variables configure the HTTP server: MARTLET_BLOCKING_THREADS (16), MARTLET_BLOCKING_QUEUE (1024),\n"
         "MARTLET_GRACE_MS (5000); and the log: MARTLET_LOG_REQUESTS (refused), =all for an access log.\n"
         "\n"
         "With AWS_LAMBDA_RUNTIME_API in its environment the program is a Lambda function and takes no options.\n"
         "Exit status: 0 success, 1 failure, 2 wrong arguments.\n";
}

}  // namespace martlet
