// `martlet lint` alone: what a checkout of Martlet builds to look at itself, in seconds.
#include <iostream>

#include <martlet/cli/lint/lint_command.hpp>

int main(int argc, char** argv) {
  return martlet::cli::run_command(martlet::cli::lint_command(), {argv + 1, argv + argc}, {std::cout, std::cerr});
}
