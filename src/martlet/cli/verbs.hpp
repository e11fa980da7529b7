#pragma once
#include <string>
#include <vector>

#include <martlet/cli/cli.hpp>

namespace martlet::cli {

// The verbs, each in the file of its name. `arguments` without the verb.
int deploy(const std::vector<std::string>& arguments, Console console);
int invoke(const std::vector<std::string>& arguments, Console console);
int publish(const std::vector<std::string>& arguments, Console console);
int local(const std::vector<std::string>& arguments, Console console);
int package(const std::vector<std::string>& arguments, Console console);

}  // namespace martlet::cli
