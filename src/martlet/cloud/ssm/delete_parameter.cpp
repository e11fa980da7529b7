#include "parameter_access.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

ServiceResult<DeleteParameterResult> delete_parameter(Backend& ssm, Call& call, DeleteParameterRequest& request) {
  const ServiceResult<> allowed = authorize(call, "ssm:DeleteParameter", read_name(call, request.name));
  if (!allowed) return std::unexpected(allowed.error());
  if (!ssm.store.remove(account_region_of(call), request.name)) return std::unexpected(parameter_not_found());
  return {};
}

}  // namespace martlet::cloud::ssm
