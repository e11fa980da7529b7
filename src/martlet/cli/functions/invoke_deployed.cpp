#include <martlet/cli/functions/invoke_deployed.hpp>

#include <unistd.h>

#include <iostream>

#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/cli/account/account_session.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>
#include <martlet/cli/command/command.hpp>
#include <martlet/json/value.hpp>

#include "qualified_name.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet invoke";
constexpr const char* untouched = "nothing was run";
// The longest timeout of a function, and some time for its start.
constexpr std::chrono::minutes response_wait_max{16};

aws::Session with_longest_timeout(const aws::Session& session) {
  aws::TimeLimits times;
  times.attempt_wait_max = response_wait_max;
  times.call_wait_max = response_wait_max;
  return session.with_time_limits(times);
}

std::string log_of(const aws::InvokeResponse& answer) {
  const auto log = answer.log_result ? from_base64(*answer.log_result) : std::nullopt;
  return log ? std::string(*log) : std::string();
}

std::string as_json(const DeployedInvocation& invocation, const aws::InvokeResponse& answer) {
  const auto payload = json::parse(answer.payload);
  json::Value object;
  object.set("functionError", answer.function_error.has_value());
  if (answer.executed_version) object.set("version", *answer.executed_version);
  object.set("payload", payload ? *payload : json::Value(answer.payload));
  if (invocation.tails) object.set("log", log_of(answer));
  return object.to_text();
}

void print(const DeployedInvocation& invocation, const aws::InvokeResponse& answer, Console console) {
  if (invocation.as_json) {
    console.out << as_json(invocation, answer) << '\n';
    return;
  }
  if (invocation.tails) console.err << terminal_safe_text(log_of(answer)) << std::flush;
  const bool is_terminal = &console.out == &std::cout && ::isatty(STDOUT_FILENO) == 1;
  console.out << (is_terminal ? terminal_safe_text(answer.payload) : answer.payload) << '\n';
}

}  // namespace

int invoke_deployed(const DeployedInvocation& invocation, Console console) {
  const Result<QualifiedName> name = read_qualified_name(invocation.function);
  if (!name) return refuse(path, untouched, name.error(), console);
  AccountSession account;
  if (const Result<void> opened = account.open(invocation.region); !opened) return refuse(path, untouched, opened.error(), console);
  aws::LambdaClient lambda(with_longest_timeout(account.session()));
  aws::InvokeRequest request;
  request.function_name = name->name;
  if (!name->qualifier.empty()) request.qualifier = name->qualifier;
  if (invocation.tails) request.log_type = "Tail";
  request.payload = invocation.event;
  const aws::Outcome<aws::InvokeResponse> outcome = account.loop().run(lambda.invoke(std::move(request)));
  if (!outcome) {
    console.err << path << ": " << terminal_safe_line(to_text(with_name(aws::to_error(outcome.error())))) << '\n';
    return 1;
  }
  print(invocation, *outcome, console);
  return outcome->function_error ? 1 : 0;
}

}  // namespace martlet::cli
