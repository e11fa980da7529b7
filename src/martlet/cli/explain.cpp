#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/base/error_explanations.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet explain";
constexpr const char* untouched = "nothing was printed";

std::vector<errors::ErrorExplanation> all_explanations() {
  std::vector<errors::ErrorExplanation> all;
  for (const std::string_view page : {errors::command_page(), errors::deployment_page(), errors::initialization_page()}) {
    const std::vector<errors::ErrorExplanation> entries = errors::explanations_of(page);
    all.insert(all.end(), entries.begin(), entries.end());
  }
  return all;
}

// Accepts a name with or without the brackets around it in messages.
std::string_view without_brackets(std::string_view name) {
  const bool has_brackets = name.size() > 2 && name.front() == '[' && name.back() == ']';
  return has_brackets ? name.substr(1, name.size() - 2) : name;
}

int print_names(Console console) {
  for (const errors::ErrorExplanation& one : all_explanations()) console.out << one.name << '\n';
  return 0;
}

int explain(const std::string& name, Console console) {
  if (name.empty()) return print_names(console);
  const std::vector<errors::ErrorExplanation> all = all_explanations();
  const auto found = std::ranges::find(all, without_brackets(name), &errors::ErrorExplanation::name);
  if (found == all.end()) {
    const std::string next = "the name is in brackets at the end of the error's message; to list all names, run martlet explain";
    return refuse(path, untouched, {Code::not_found, "there is no error named \"" + name + '"', {}, next}, console);
  }
  console.out << found->name << "\n\n" << found->text << '\n';
  return 0;
}

}  // namespace

Command explain_command() {
  const auto name = std::make_shared<std::string>();
  const auto take_name = [name](std::string_view text) -> Result<void> {
    if (!name->empty()) return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one error");
    *name = text;
    return {};
  };
  return {.name = "explain",
          .purpose = "explains an error by its name",
          .examples =
              "martlet explain version-form\n"
              "martlet explain\n",
          .description =
              "Explains an error. Each error ends with its name in brackets. The command prints the entry for that name in the\n"
              "documentation: the message, and what to do. Without a name, it lists all names.\n",
          .exit_status = "0 if the entry was printed, 2 if there is no such name.",
          .untouched = untouched,
          .options = {{"", "NAME", "the name of the error, with or without its brackets", take_name}},
          .run = [name](Console console) { return explain(*name, console); }};
}

}  // namespace martlet::cli
