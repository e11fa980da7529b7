#include "parameter_access.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

ServiceResult<DeleteParametersResult> delete_parameters(Backend& ssm, Call& call, DeleteParametersRequest& request) {
  for (const std::string& name : request.names) {
    const ServiceResult<> allowed = authorize(call, "ssm:DeleteParameters", read_name(call, name));
    if (!allowed) return std::unexpected(allowed.error());
  }
  DeleteParametersResult result;
  result.deleted_parameters.emplace();
  result.invalid_parameters.emplace();
  for (const std::string& name : request.names) {
    const bool is_deleted = ssm.store.remove(account_region_of(call), name);
    (is_deleted ? result.deleted_parameters : result.invalid_parameters)->push_back(name);
  }
  return result;
}

}  // namespace martlet::cloud::ssm
