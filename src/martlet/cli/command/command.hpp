#pragma once
#include <functional>
#include <string>
#include <vector>

#include <martlet/cli/command/console.hpp>
#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// A command, such as `martlet`, `martlet deploy` or `martlet deploy plan`: what its help says, what it takes, what it does. It either runs
/// or has commands of its own.
struct Command {
  std::string name;         ///< "plan"
  std::string purpose;      ///< one line, in the help of the command above
  std::string examples;     ///< what its help begins with, a line each
  std::string description;  ///< paragraphs of whole lines; may be empty
  std::string exit_status;  ///< "0 done, 1 ..."
  std::string untouched;    ///< "nothing was read or changed": what a person reads after a request that was wrong
  std::vector<Option> options{};
  std::vector<Command> commands{};
  std::function<int(Console)> run{};  ///< once the options have been taken; gives the exit status
  std::string version{};              ///< of the program: what --version prints; empty: there is no such option
  bool is_hidden = false;             ///< for other programs: neither in the help nor completed
};

/// Runs the command that `arguments` (without the program's name) name, once their options have been taken; prints its help where that is
/// asked for. Gives the exit status: that of the command, 0 for help, 2 for a request that is wrong, which is reported with what was left
/// untouched. Options are given as GNU programs have them: `--name value`, `--name=value`, names in full, operands anywhere, `--`.
int run_command(const Command& command, const std::vector<std::string>& arguments, Console console);

/// The error with its name at the end, under which docs/errors and `martlet explain` say more: for every error that a person reads.
Error with_name(const Error& error);

/// The same with the name at the end of `what`, for errors whose next step has a line of its own.
Error with_name_beside(Error error);

/// Says why a request is wrong, and what was left untouched; `path` is the command, "martlet deploy plan". Gives the exit status for it, 2.
int refuse(const std::string& path, const std::string& untouched, const Error& error, Console console);

/// What `--help` prints.
std::string help_of(const Command& command, const std::string& path);

}  // namespace martlet::cli
