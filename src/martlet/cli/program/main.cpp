#include <iostream>
#include <string>
#include <vector>

#include <martlet/cli/cli.hpp>

int main(int argc, char** argv) { return martlet::cli::run({argv + 1, argv + argc}, {std::cout, std::cerr}); }
