#pragma once
#include <functional>
#include <string>
#include <vector>

#include <martlet/cli/command/console.hpp>
#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// A command, such as `martlet`, `martlet deploy` or `martlet deploy plan`: its help, its options and its action. It either runs or has
/// subcommands.
struct Command {
  std::string name;         ///< "plan"
  std::string purpose;      ///< one line, for the help of the parent command
  std::string examples;     ///< the beginning of its help, one per line
  std::string description;  ///< paragraphs of whole lines; may be empty
  std::string exit_status;  ///< "0 done, 1 ..."
  std::string untouched;    ///< "nothing was read or changed": the message after a wrong request
  std::vector<Option> options{};
  std::vector<Command> commands{};
  std::function<int(Console)> run{};  ///< called after the options were processed; returns the exit status
  std::string version{};              ///< the program's, which --version prints; if empty, there is no --version
  bool is_hidden = false;             ///< used by other programs: neither in the help nor completed
};

/// Processes the options in `arguments` (without the program's name) and runs the command that they name, or prints its help if requested.
/// Returns the exit status: the command's, 0 for help, or 2 for a wrong request, which is reported with what was left untouched. Options
/// follow GNU's conventions: `--name value`, `--name=value`, full names only, operands anywhere, `--`.
int run_command(const Command& command, const std::vector<std::string>& arguments, Console console);

/// Adds the error's name at the end, for docs/errors and `martlet explain`. Call for every error that a person reads.
Error with_name(const Error& error);

/// Adds the name at the end of `what`, for errors whose next step is on a separate line.
Error with_name_in_what(Error error);

/// Reports why a request is wrong, and what was left untouched. `path` is the command's: "martlet deploy plan". Returns the exit status, 2.
int refuse(const std::string& path, const std::string& untouched, const Error& error, Console console);

/// Returns the text that `--help` prints.
std::string help_of(const Command& command, const std::string& path);

}  // namespace martlet::cli
