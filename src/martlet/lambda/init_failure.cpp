#include "init_failure.hpp"

namespace martlet::lambda {

int report_init_failure(RuntimeClient& client, const FunctionError& error, const Log& log) {
  log.write(Level::fatal, error.message, {{"errorType", error.type}});
  if (const Result<void> reported = client.fail_init(error); !reported)
    log.error("the initialization error could not be reported", {{"reason", reported.error().what}});
  return 1;
}

}  // namespace martlet::lambda
