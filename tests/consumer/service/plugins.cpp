#include "plugins.hpp"

#include <martlet/openapi/openapi.hpp>
#include <martlet/server/server.hpp>
#ifdef SHOP_HAS_DOCS
#include <martlet/openapi/docs/docs.hpp>
#endif

#include "handlers/get_price.hpp"
#include "services/price_list.hpp"

namespace shop {

void app(martlet::Server& server) {
  server.services().singleton<PriceList>();
  server.plugin(martlet::openapi());
#ifdef SHOP_HAS_DOCS
  server.plugin(martlet::openapi_docs());
#endif
  server.get("/prices/{article}", martlet::handler<GetPrice>);
}

}  // namespace shop
