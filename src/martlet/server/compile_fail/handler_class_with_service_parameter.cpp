// says: a handler class takes services in its constructor, not as parameters of operator()
#include <martlet/server/server.hpp>

class Stock {};
class Count {
 public:
#ifdef WRONG
  std::string operator()(Stock&) const { return "1"; }
#else
  explicit Count(Stock&) {}
  std::string operator()() const { return "1"; }
#endif
};

void routes(martlet::Server& server) { server.get("/", martlet::handler<Count>); }
