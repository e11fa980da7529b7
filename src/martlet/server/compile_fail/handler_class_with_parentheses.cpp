// says: a handler class is passed without parentheses: martlet::handler<CreateOrder>
#include <martlet/server/server.hpp>

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);

struct CreateOrder {
  Order operator()(martlet::Body<Order> order) const { return *order; }
};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.post("/orders", martlet::handler<CreateOrder>());
#else
  server.post("/orders", martlet::handler<CreateOrder>);
#endif
}
