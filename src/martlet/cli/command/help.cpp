#include <algorithm>
#include <ostream>
#include <utility>

#include <martlet/base/error_explanations.hpp>
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {
namespace {

// Lines of two columns.
class Columns {
 public:
  void add(std::string left, const std::string& right) { rows_.push_back({std::move(left), right}); }
  std::string text(std::size_t gap) const {
    std::size_t width = 0;
    for (const Row& row : rows_) width = std::max(width, row.left.size());
    std::string text;
    for (const Row& row : rows_) text += row.left + std::string(width + gap - row.left.size(), ' ') + row.right + '\n';
    return text;
  }

 private:
  struct Row {
    std::string left;
    std::string right;
  };
  std::vector<Row> rows_;
};

std::string head_of(const Option& option) {
  if (option.name.empty()) return "  " + option.value;
  return "  --" + option.name + (option.value.empty() ? "" : ' ' + option.value);
}

}  // namespace

std::string help_of(const Command& command, const std::string& path) {
  std::string text = command.examples + '\n';
  if (!command.description.empty()) text += command.description + '\n';
  Columns columns;
  for (const Option& option : command.options) columns.add(head_of(option), option.help);
  for (const Command& subcommand : command.commands) {
    if (!subcommand.is_hidden) columns.add("  " + subcommand.name, subcommand.purpose);
  }
  text += columns.text(2) + '\n';
  if (!command.commands.empty()) text += "For details, run `" + path + " SUBCOMMAND --help`.\n";
  if (!command.exit_status.empty()) text += "Exit status: " + command.exit_status + '\n';
  return text;
}

Error with_name(const Error& error) {
  return errors::with_name(error, {errors::deployment_page(), errors::command_page()}, errors::name_of(error.code));
}

Error with_name_in_what(Error error) {
  const std::string next = std::exchange(error.next, {});
  error = with_name(error);
  error.next = next;
  return error;
}

int refuse(const std::string& path, const std::string& untouched, const Error& error, Console console) {
  console.err << path << ": " << to_text(with_name(error)) << '\n' << untouched << '\n';
  return 2;
}

}  // namespace martlet::cli
