#include "routes.hpp"

#include <martlet/server/server.hpp>

#include "handlers/create_note.hpp"
#include "handlers/get_me.hpp"
#include "handlers/get_note.hpp"
#include "handlers/health.hpp"

namespace my_service {
namespace {

using martlet::handler;

void add_routes(martlet::Server& server) {
  server.get("/health", health).never_blocks();
  server.get("/me", get_me).auth("token").never_blocks();
  server.post("/notes", handler<CreateNote>).all_errors();
  server.get("/notes/{id}", handler<GetNote>);
}

}  // namespace

martlet::Plugin routes() { return {"routes", add_routes}; }

}  // namespace my_service
