#include "verb_arguments.hpp"

#include <ostream>

namespace martlet::cli {

std::optional<int> read_arguments(const VerbText& verb, const std::vector<std::string>& arguments, const std::vector<Option>& options,
                                  Console console) {
  bool wants_help = false;
  const Result<void> read = read_options(arguments, options, wants_help);
  if (wants_help) {
    verb.print_help(console.out, options);
    return 0;
  }
  if (!read) return refuse(verb, read.error(), console);
  return std::nullopt;
}

int refuse(const VerbText& verb, const Error& error, Console console) {
  console.err << verb.name << ": " << to_text(error) << '\n' << verb.untouched << '\n';
  return 2;
}

}  // namespace martlet::cli
