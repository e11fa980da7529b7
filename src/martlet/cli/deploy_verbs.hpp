#pragma once
#include <string>
#include <vector>

#include <martlet/cli/cli.hpp>

namespace martlet::cli {

// The verbs of `martlet deploy`, each in the file of its name. `arguments` without the verb.
int deploy_plan(const std::vector<std::string>& arguments, Console console);
int deploy_apply(const std::vector<std::string>& arguments, Console console);
int deploy_status(const std::vector<std::string>& arguments, Console console);
int deploy_rollback(const std::vector<std::string>& arguments, Console console);
int deploy_history(const std::vector<std::string>& arguments, Console console);

}  // namespace martlet::cli
