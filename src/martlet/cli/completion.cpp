#include <martlet/cli/command/shell_completion.hpp>

#include <memory>
#include <ostream>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)(const Command&);
};
constexpr Shell shells[] = {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

Result<void> take_shell(const Shell*& shell, std::string_view text) {
  if (shell) return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one shell");
  for (const Shell& one : shells) {
    if (one.name == text) shell = &one;
  }
  if (!shell) return failure(Code::malformed, '"' + std::string(text) + "\" is not bash, zsh or fish");
  return {};
}

}  // namespace

Command completion_command(Command (*program)()) {
  constexpr const char* untouched = "nothing was printed";
  const auto shell = std::make_shared<const Shell*>(nullptr);
  const auto take = [shell](std::string_view text) { return take_shell(*shell, text); };
  const auto run = [shell, program](Console console) {
    if (!*shell)
      return refuse("martlet completion", untouched, {Code::missing, "the name of the shell is missing", {}, "write bash, zsh or fish"},
                    console);
    console.out << (*shell)->script(program());
    return 0;
  };
  return {.name = "completion",
          .purpose = "prints a script that completes commands and options in bash, zsh or fish",
          .examples =
              "source <(martlet completion bash)\n"
              "martlet completion fish > ~/.config/fish/completions/martlet.fish\n",
          .description = "Prints a script for a shell. The script completes subcommands, options, files and fixed values.\n",
          .exit_status = "0 if the script was printed, 2 if the request was invalid.",
          .untouched = untouched,
          .options = {{"", "SHELL", "bash, zsh or fish", take, {"bash", "zsh", "fish"}}},
          .run = run};
}

}  // namespace martlet::cli
