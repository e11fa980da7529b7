#pragma once
#include <string>
#include <string_view>

#include <martlet/app/run.hpp>
#include <martlet/lambda/environment.hpp>

namespace martlet {

/// Serves Lambda events until the environment ends. Returns main()'s exit status.
int run_in_lambda(const lambda::LambdaEnvironment& environment, const run_detail::Setup& setup, RunOptions options);

/// Handles one event as in Lambda, and prints the response. `server` must be initialized.
int invoke_once(Server& server, std::string_view event, const lambda::LambdaEnvironment& environment, RunOptions options);

}  // namespace martlet
