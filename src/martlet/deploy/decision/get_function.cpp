#include "get_function.hpp"

namespace martlet::deploy {

Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::Lambda& lambda, FunctionName name, Qualifier qualifier) {
  aws::GetFunctionRequest request;
  request.function_name = name.text();
  if (!qualifier.text().empty()) request.qualifier = qualifier.text();
  return lambda.get_function(std::move(request));
}

}  // namespace martlet::deploy
