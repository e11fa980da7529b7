#include "client.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

martlet::Schema describe(martlet::Type<Client>) { return martlet::object<Client>("Client", martlet::field<&Client::id>("id").min(1)); }

}  // namespace orders
