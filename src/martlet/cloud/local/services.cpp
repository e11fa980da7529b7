#include "services.hpp"

namespace martlet::cloud {

Result<std::unique_ptr<Services>> Services::open(const StateFolder& state, const IdentityOptions& identity) {
  Result<IdentityService> identities = IdentityService::open(state, identity);
  if (!identities) return std::unexpected(identities.error());
  return std::unique_ptr<Services>(new Services(*std::move(identities)));
}

void Services::serve(Api& api) { identity_.serve(api); }

}  // namespace martlet::cloud
