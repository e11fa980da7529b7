#include "aws_failure_to_error.hpp"

#include <string>

namespace martlet::deploy {

Error aws_failure_to_error(const aws::Failure& failure, const FunctionName& name) {
  Error error = aws::to_error(failure);
  if (failure.code == "InvalidCodeSignatureException" || failure.code == "CodeVerificationFailedException") {
    error.code = Code::denied;
    error.next = "add the profile that signed the code to the function's code signing configuration";
  } else if (failure.code == "CodeStorageExceededException") {
    error.code = Code::too_large;
    error.next =
        "delete old versions, or ask AWS for more code storage; then run the command or action again; it continues where it stopped";
  } else if (failure.code == "AliasLimitExceededException") {
    error.code = Code::out_of_range;
    error.next = "delete old version aliases and their versions; then run the command or action again; it continues where it stopped";
  } else if (failure.code.find("Expired") != std::string::npos) {
    error.next = "the credentials have expired; get new credentials, then run the command or action again; it continues where it stopped";
  } else if (aws::is_denied(failure)) {
    error.next = "the deployer's role needs this permission on " + name.text();
  } else if (aws::is_not_found(failure) && failure.operation == "Lambda.ListAliases") {
    error.what = "there is no function " + name.text() + " in this account and region";
    error.next = "create the function, for example with Terraform; Martlet never creates functions";
  }
  return error;
}

}  // namespace martlet::deploy
