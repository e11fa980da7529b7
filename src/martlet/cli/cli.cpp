#include <array>
#include <ostream>
#include <string_view>

#include <martlet/cli/cli.hpp>

#include "verbs.hpp"

namespace martlet::cli {
namespace {

struct Verb {
  std::string_view name;
  std::string_view purpose;
  int (*run)(const std::vector<std::string>& arguments, Console console);
};

constexpr std::array<Verb, 5> verbs = {{
    {"deploy", "brings functions to the versions that a definition file names", deploy},
    {"invoke", "invokes a function once, here, and prints its answer", invoke},
    {"local", "serves a function behind an API gateway of its own", local},
    {"package", "makes the zip of a program that Lambda starts", package},
    {"publish", "makes a build a version, in the account where builds first land", publish},
}};

constexpr int column = 10;

void print_help(std::ostream& to) {
  to << "martlet local --function build/release/examples/orders/orders_bootstrap    serves a function over HTTP, as API Gateway does\n"
        "martlet invoke --function . --event event.json                            runs a function once, as Lambda does\n"
        "martlet package build/release/examples/hello/hello --out function.zip     makes the zip that Lambda starts\n"
        "\n";
  for (const Verb& verb : verbs) to << "  " << verb.name << std::string(column - verb.name.size(), ' ') << verb.purpose << '\n';
  to << "\n"
        "`martlet VERB --help` says more.\n"
        "Exit status: 0 done, 1 the work failed, 2 the request was wrong and nothing was touched.\n";
}

}  // namespace

int run(const std::vector<std::string>& arguments, Console console) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "help") {
    print_help(arguments.empty() ? console.err : console.out);
    return arguments.empty() ? 2 : 0;
  }
  for (const Verb& verb : verbs) {
    if (verb.name == arguments[0]) return verb.run({arguments.begin() + 1, arguments.end()}, console);
  }
  console.err << "martlet: there is no verb \"" << arguments[0] << "\"; see martlet --help\n";
  return 2;
}

}  // namespace martlet::cli
