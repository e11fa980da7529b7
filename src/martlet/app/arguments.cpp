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
  return program + " --port 8080         runs an HTTP server on http://127.0.0.1:8080\n" + program +
         " --event event.json  handles one Lambda event, and prints the response\n"
         "\n"
         "  --port P      the port to listen on; 0 lets the system choose (default: 8080)\n"
         "  --host H      the address to listen on; 0.0.0.0 for every interface (default: 127.0.0.1)\n"
         "  --loops N     the number of event loops, each on a separate thread; 0 for one per core (default: 0)\n"
         "  --event FILE  handles the Lambda event in FILE; - reads standard input\n"
         "  --routes      prints all routes; with --json, as JSON\n"
         "  --openapi     prints the OpenAPI 3.1 document of all routes\n"
         "  --help        prints this help\n"
         "\n"
         "These environment variables configure the HTTP server and its log:\n"
         "\n"
         "  MARTLET_BLOCKING_THREADS  the number of threads for blocking calls (default: 16)\n"
         "  MARTLET_BLOCKING_QUEUE    how many blocking calls can wait for a thread (default: 1024)\n"
         "  MARTLET_GRACE_MS          how long a stopping server waits for open requests, in milliseconds (default: 5000)\n"
         "  MARTLET_LOG_REQUESTS      which requests are logged: failed (status 500 and above),\n"
         "                            refused (400 and above) or all (default: refused)\n"
         "\n"
         "If AWS_LAMBDA_RUNTIME_API is set, the program runs as a Lambda function, and takes no options.\n"
         "Exit status: 0 if it succeeded, 1 if it failed, 2 if the command line was invalid.\n";
}

}  // namespace martlet
