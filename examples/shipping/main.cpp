#include <martlet/app/run.hpp>

#include "app.hpp"

int main(int argc, char** argv) { return martlet::run(argc, argv, shipping::app); }
