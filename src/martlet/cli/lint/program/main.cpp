// `martlet lint` as a separate program, which a checkout of Martlet builds in seconds to check itself.
#include <iostream>

#include <martlet/cli/lint/lint_command.hpp>

int main(int argc, char** argv) {
  return martlet::cli::run_command(martlet::cli::lint_command(), {argv + 1, argv + argc}, {std::cout, std::cerr});
}
